"""Whether the archive can serve: asked by load balancers and by whoever runs it."""

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when the database answers and is migrated, else 503 with a `problem` that tells nothing private."""
    try:
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError:
        return problem("the database does not answer")
    if waiting:
        return problem(f"{waiting} migrations are not applied")
    return JsonResponse({"status": "ok"})


def problem(words: str) -> JsonResponse:
    return JsonResponse({"status": "error", "problem": words}, status=503)
