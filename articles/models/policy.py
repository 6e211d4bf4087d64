"""How the editors of this archive work: settings that an administrator changes at the desk."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Policy(models.Model):
    """The one row of settings."""

    second_pair_of_eyes = models.BooleanField(
        default=False,
        help_text="Nobody confirms a statement that they added, or changed last: somebody else does. "
        "Corrections by a reviewer wait to be confirmed, too.",
    )

    class Meta:
        verbose_name_plural = "policy"
        constraints = [models.CheckConstraint(condition=Q(id=1), name="policy_is_one")]

    def __str__(self) -> str:
        return "How this archive is edited"

    @classmethod
    def wants_second_pair_of_eyes(cls) -> bool:
        """Whether nobody may confirm what they wrote themselves."""
        return cls._default_manager.filter(second_pair_of_eyes=True).exists()
