"""Forms and addresses of the admin as a browser uses them."""

from typing import Any

from django.urls import reverse


def form_data(response: Any, **changes: Any) -> dict[str, Any]:
    """What a browser sends back from a change form, with these changes.

    Inline fields go by their full name, such as `attributions-0-actor`.
    """
    data: dict[str, Any] = {}
    form = response.context["adminform"].form
    forms = [form]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for one in forms:
        for bound in one:
            value = bound.value()
            if value is None or value is False:
                continue
            name = bound.html_name
            data[name] = value if isinstance(value, list) else str(value)
    return data | changes


def change_url(record: Any) -> str:
    return reverse(f"admin:articles_{record._meta.model_name}_change", args=[record.pk])


def list_url(model: str) -> str:
    return reverse(f"admin:articles_{model}_changelist")


def add_url(model: str) -> str:
    return reverse(f"admin:articles_{model}_add")


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]
