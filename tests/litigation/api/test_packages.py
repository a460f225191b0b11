"""Rule packages over HTTP."""

from __future__ import annotations

import pytest

from tests.litigation.people import FIVE_FIELDS, client_of

pytestmark = pytest.mark.django_db
PACKAGES = "/api/v1/litigation-analysis/packages"


def ids(client, **query):
    return [package["package_id"] for package in client.get(PACKAGES, query).json()]


def test_packages_can_be_listed_and_looked_into(lawyer):
    client = client_of(lawyer)
    assert "contract_dispute_default" in ids(client)
    package = client.get(f"{PACKAGES}/contract_dispute_default").json()
    assert package["element_count"] == len(package["elements"]) > 5


def test_the_filters_look_at_one_combination_together(lawyer):
    client = client_of(lawyer)
    covered = {"case_type": "contract_performance", "position": "defendant"}
    assert "contract_dispute_default" in ids(client, **covered)
    not_together = {"case_type": "complaint_defense", "position": "plaintiff"}
    assert "contract_dispute_default" not in ids(client, **not_together)


def test_a_package_is_not_offered_for_a_day_before_it_is_valid(lawyer):
    assert "contract_dispute_default" not in ids(client_of(lawyer), as_of="1999-01-01")


@pytest.mark.parametrize("query", [{"case_type": "divorce"}, {"as_of": "soon"}])
def test_a_filter_that_means_nothing_is_refused(lawyer, query):
    answer = client_of(lawyer).get(PACKAGES, query)
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == list(query)


def test_an_unknown_package_is_refused_with_the_known_ones(lawyer):
    answer = client_of(lawyer).get(f"{PACKAGES}/divorce_v1")
    assert (answer.status_code, answer.json()["code"]) == (422, "unknown_package")


def test_a_package_tells_its_version_its_days_and_the_hash_of_its_text(lawyer):
    for package in client_of(lawyer).get(PACKAGES).json():
        assert package["version"]
        assert package["not_covered"]
        assert package["combinations"]
        assert {"zh", "en"} == set(package["title"])
        assert (package["origin"], len(package["sha256"])) == ("system", 64)
        assert package["valid_from"] < package["facts_date"]


def test_a_start_for_a_day_before_the_package_is_refused(lawyer):
    asked = {**FIVE_FIELDS, "as_of": "2015-01-01"}
    answer = client_of(lawyer).post("/api/v1/litigation-analysis/start", asked, format="json")
    assert (answer.status_code, answer.json()["code"]) == (422, "package_not_valid")
    assert "2021-01-01" in str(answer.json()["fields"]["as_of"])


def test_a_wrong_combination_names_the_packages_that_fit(lawyer):
    asked = {**FIVE_FIELDS, "case_type": "labor_dispute"}
    answer = client_of(lawyer).post("/api/v1/litigation-analysis/start", asked, format="json")
    assert (answer.status_code, answer.json()["code"]) == (422, "package_mismatch")
    assert "labor_dispute_v1" in answer.json()["fields"]["package_id"][-1]


def test_an_analysis_tells_which_text_of_the_package_it_was_started_with(lawyer):
    client = client_of(lawyer)
    started = client.post("/api/v1/litigation-analysis/start", FIVE_FIELDS, format="json").json()
    told = client.get(f"/api/v1/litigation-analysis/{started['analysis_id']}/").json()
    package = client.get(f"{PACKAGES}/{told['package_id']}").json()
    assert told["package_sha256"] == package["sha256"]
    assert told["package_version"] == package["version"]
