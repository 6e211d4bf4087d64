"""The archive as a WSGI application: `gunicorn archive.wsgi`, or `manage.py up`, which starts the same."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")

application = get_wsgi_application()
