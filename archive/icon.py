"""The icon where browsers look for it on pages that can't name it: data, feeds, downloads."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe


@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    """Leads to the icon of all other pages."""
    return redirect(static("icon.svg"))
