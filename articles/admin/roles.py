"""Who may what: questions about a user, asked wherever the server acts."""

from __future__ import annotations

from typing import Any


def may_confirm(user: Any) -> bool:
    """Confirm and reject statements."""
    return bool(user.has_perm("articles.confirm_statement"))


def may_restore(user: Any, model: Any) -> bool:
    """Bring back an earlier version of a record, or one that was deleted."""
    return bool(user.has_perm(f"articles.restore_{model._meta.model_name}"))


def may_publish(user: Any) -> bool:
    """Publish articles, and take them back to drafts."""
    return bool(user.has_perm("articles.publish_article"))


def may_withdraw(user: Any) -> bool:
    """Withdraw published articles."""
    return bool(user.has_perm("articles.withdraw_article"))
