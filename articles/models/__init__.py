"""The archive's data, one noun a module."""

from articles.models.actor import Actor, ActorName, Post
from articles.models.article import Article, Capture
from articles.models.attribution import Attribution
from articles.models.error_report import ErrorReport
from articles.models.evaluation import Evaluation
from articles.models.event import Event, EventName
from articles.models.last_change import LastChange
from articles.models.mention import Mention
from articles.models.merge import DistinctPair, EntryKind, Merge
from articles.models.naming import Naming
from articles.models.past_address import PastAddress
from articles.models.policy import Policy
from articles.models.publisher import Publisher
from articles.models.reservation import Reservation
from articles.models.statement import Statement
from articles.models.summary import Summary
from articles.models.upload import Upload, UploadedFile
from articles.models.utterance_pair import UtterancePair
from articles.models.verification import Verification
from articles.models.wire_story import WireStory

__all__ = [
    "Actor",
    "ActorName",
    "Article",
    "Attribution",
    "Capture",
    "DistinctPair",
    "EntryKind",
    "ErrorReport",
    "Evaluation",
    "Event",
    "EventName",
    "LastChange",
    "Mention",
    "Merge",
    "Naming",
    "PastAddress",
    "Policy",
    "Post",
    "Publisher",
    "Reservation",
    "Statement",
    "Summary",
    "Upload",
    "UploadedFile",
    "UtterancePair",
    "Verification",
    "WireStory",
]
