"""The set has every kind of file and every trap it is meant to have."""

from hashlib import sha256

from tests.samples.conftest import SAMPLES

TRAPS = {
    "amount_words_mismatch",
    "part_payment_interrupts",
    "unreadable_page",
    "duplicate_file",
    "date_in_case_number",
    "similar_names",
    "angled_photo",
}
SUFFIXES = {".docx", ".xlsx", ".pdf", ".jpg", ".txt", ".eml"}
_MEGABYTE = 1 << 20


def test_there_are_three_cases_seen_from_both_sides(truths):
    assert len(truths) >= 3
    assert {truth["position"] for truth in truths.values()} == {"plaintiff", "defendant"}


def test_every_trap_is_seeded_somewhere(truths):
    seeded = {trap["kind"] for truth in truths.values() for trap in truth["traps"]}
    assert seeded >= TRAPS


def test_a_bundle_has_eight_to_fifteen_files_and_no_others(bundle):
    folder, truth = bundle
    found = {path.name for path in folder.iterdir()} - {"truth.json"}
    assert found == set(truth["documents"])
    assert 8 <= len(found) <= 15


def test_every_kind_of_file_occurs(truths):
    names = [name for truth in truths.values() for name in truth["documents"]]
    assert {name[name.rindex(".") :] for name in names} == SUFFIXES


def test_the_duplicate_is_the_same_bytes_and_the_only_one(bundle):
    folder, truth = bundle
    by_content: dict[str, set[str]] = {}
    for name in truth["documents"]:
        digest = sha256((folder / name).read_bytes()).hexdigest()
        by_content.setdefault(digest, set()).add(name)
    twins = [names for names in by_content.values() if len(names) > 1]
    told = [set(trap["documents"]) for trap in truth["traps"] if trap["kind"] == "duplicate_file"]
    assert twins == told


def test_one_chat_is_in_a_legacy_encoding(truths):
    [trap] = [
        (case, trap)
        for case, truth in truths.items()
        for trap in truth["traps"]
        if trap["kind"] == "legacy_encoding"
    ]
    content = (SAMPLES / trap[0] / trap[1]["documents"][0]).read_bytes()
    assert "货款" in content.decode("gb18030")
    assert not _decodes(content, "utf-8")


def test_all_samples_together_stay_small():
    size = sum(path.stat().st_size for path in SAMPLES.rglob("*") if path.is_file())
    assert size < 8 * _MEGABYTE


def _decodes(content, encoding):
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
