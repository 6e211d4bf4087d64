"""Actors in the admin: names, posts, addresses."""

import pytest

from articles.models import Actor, PastAddress, Post
from tests import factories
from tests.admin.browser import change_url, form_data


@pytest.fixture
def actor(db):
    return factories.make_actor("Cho Myoung-gyon", slug="cho-myoung-gyon")


def save(desk, actor, **changes):
    return desk.post(change_url(actor), form_data(desk.get(change_url(actor)), **changes))


def test_a_former_slug_redirects(desk, actor):
    save(desk, actor, slug="cho")
    assert PastAddress.objects.get(kind="actor", value="cho-myoung-gyon").target == actor


def test_a_slug_taken_back_is_no_past_address_any_more(desk, actor):
    save(desk, actor, slug="cho")
    actor.refresh_from_db()
    save(desk, actor, slug="cho-myoung-gyon")
    assert list(PastAddress.objects.values_list("value", flat=True)) == ["cho"]


def test_a_slug_that_leads_to_somebody_else_is_refused(desk, actor):
    save(desk, actor, slug="cho")
    other = factories.make_actor("Cho Myung-kyun")
    response = save(desk, other, slug="cho-myoung-gyon")
    assert "goes on leading there" in str(response.context["adminform"].form.errors["slug"])


def test_an_actor_that_is_part_of_itself_is_refused(desk, actor):
    response = save(desk, actor, part_of=str(actor.pk))
    assert response.status_code == 200


def post_of(**values):
    fixed = {"posts-TOTAL_FORMS": "1", "posts-0-title": "Unification Minister"}
    return fixed | {f"posts-0-{name}": value for name, value in values.items()}


def test_a_post_can_be_added(desk, actor):
    ministry = factories.make_actor("Ministry of Unification", kind="institution")
    save(desk, actor, **post_of(institution=str(ministry.pk), since="2017-07", until="2019-04"))
    assert Post.objects.get(actor=actor).until_latest.isoformat() == "2019-04-30"


def test_a_post_whose_date_is_no_date_is_refused_beside_its_field(desk, actor):
    ministry = factories.make_actor("Ministry of Unification", kind="institution")
    response = save(desk, actor, **post_of(institution=str(ministry.pk), since="July 2017"))
    errors = response.context["inline_admin_formsets"][1].formset.errors
    assert "is not an EDTF date" in str(errors[0]["since"])


def test_a_post_that_ends_before_it_begins_is_refused_beside_its_field(desk, actor):
    ministry = factories.make_actor("Ministry of Unification", kind="institution")
    response = save(desk, actor, **post_of(institution=str(ministry.pk), since="2019", until="2017"))
    errors = response.context["inline_admin_formsets"][1].formset.errors
    assert "before it begins" in str(errors[0]["until"])


def test_an_ongoing_post_with_an_end_is_refused_beside_its_field(desk, actor):
    ministry = factories.make_actor("Ministry of Unification", kind="institution")
    response = save(desk, actor, **post_of(institution=str(ministry.pk), until="2017", ongoing="on"))
    errors = response.context["inline_admin_formsets"][1].formset.errors
    assert "ongoing" in str(errors[0]["ongoing"])


def test_the_same_name_twice_is_refused(desk, actor):
    names = {"names-TOTAL_FORMS": "2", "names-0-text": "Cho", "names-1-text": "Cho"}
    response = save(desk, actor, **names, **{"names-0-kind": "variant", "names-1-kind": "variant"})
    assert response.status_code == 200


def test_saving_an_actor_unchanged_changes_nothing(desk, actor):
    actor.sources = "https://one.example\nhttps://two.example"
    actor.save()
    save(desk, actor, sources="https://one.example\r\nhttps://two.example")
    assert Actor.objects.get(pk=actor.pk).sources == "https://one.example\nhttps://two.example"
