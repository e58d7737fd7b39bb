"""Reads what `demarche extract` writes with the tools that it is written for.

    cargo build --release
    pip install spacy label-studio-sdk pybrat
    python3 cli/tests/tools/round_trip.py target/release/demarche examples/articles

A tool that is not installed is skipped, loudly. It is run by hand before a release; `cargo test` checks the shapes.
"""

import csv
import importlib.util
import io
import json
import pathlib
import subprocess
import sys
import tempfile

DEMARCHE, *INPUTS = sys.argv[1:]
SKIPPED = []


def run(*arguments):
    result = subprocess.run([DEMARCHE, *arguments], capture_output=True, check=True)
    return result.stdout.decode()


def extract(shape, *more):
    return run("extract", "--format", shape, *more, *INPUTS)


def wants(module):
    """Runs a check if its tool is there."""

    def decorate(check):
        if importlib.util.find_spec(module):
            print(f"{check.__name__}: {check()}")
        else:
            print(f"!!! SKIPPED {check.__name__}: {module} is not installed")
            SKIPPED.append(module)

    return decorate


DOCUMENTS = [json.loads(line) for line in extract("jsonl", "--offsets", "chars").splitlines()]


@wants("csv")
def table():
    rows = list(csv.DictReader(io.StringIO(extract("csv"))))
    texts = {doc["id"]: doc for doc in map(json.loads, extract("spacy").splitlines()) for doc in [doc | {"id": doc["doc_id"]}]}
    for row in rows:
        text = texts[row["doc_id"]]["text"]
        assert text[int(row["cue_start"]) : int(row["cue_end"])] == row["cue"], row
    expected = sum(len(doc[family]) for doc in DOCUMENTS for family in ("offices", "recognition", "concerns", "contacts"))
    assert len(rows) == expected, (len(rows), expected)
    return f"{len(rows)} rows"


@wants("spacy")
def spacy_reads_documents():
    import spacy
    from spacy import displacy
    from spacy.tokens import Doc

    nlp = spacy.blank("en")
    names = 0
    for line, ours in zip(extract("spacy").splitlines(), DOCUMENTS, strict=True):
        value = json.loads(line)
        doc = Doc(nlp.vocab).from_json(value, validate=True)
        assert doc.text == value["text"], value["doc_id"]
        mentions = [it for it in ours["mentions"] if it["kind"] != "title"]
        assert [(it.text, it.label_) for it in doc.ents] == [(it["text"], it["kind"].upper()) for it in mentions]
        cues = [it["cue"]["text"] for family in ("recognition", "concerns", "contacts") for it in ours[family]]
        assert [it.text for it in doc.spans["cues"]] == cues, value["doc_id"]
        displacy.render(doc, style="ent", jupyter=False)
        displacy.render(value, style="ent", manual=True, jupyter=False)
        names += len(doc.ents)
    return f"{len(DOCUMENTS)} documents, {names} names"


@wants("label_studio_sdk")
def label_studio_takes_predictions():
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface(run("schema", "labelstudio"))
    tasks = json.loads(extract("labelstudio"))
    interface.validate()
    for task in tasks:
        for prediction in task["predictions"]:
            problems = interface.validate_prediction(prediction, return_errors=True)
            assert not problems, (task["data"]["id"], problems[:3])
            for it in prediction["result"]:
                if it["type"] == "labels":
                    value = it["value"]
                    assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
    return f"{len(tasks)} tasks"


@wants("pybrat")
def brat_reads_annotations():
    from pybrat.parser import BratParser

    with tempfile.TemporaryDirectory() as folder:
        extract("brat", "--output", folder)
        for path in sorted(pathlib.Path(folder).glob("*.ann")):
            text = path.with_suffix(".txt").read_bytes().decode()
            for line in path.read_text().splitlines():
                if line.startswith("T"):
                    _, place, words = line.split("\t")
                    ranges = [tuple(map(int, it.split())) for it in place.split(" ", 1)[1].split(";")]
                    assert " ".join(text[a:b] for a, b in ranges) == words, (path.name, line)
        # It wants one label a span; brat itself does not, and a name may be a threat as well.
        examples = BratParser(error="ignore").parse(folder)
    assert len(examples) == len(DOCUMENTS)
    events = sum(len(example.events) for example in examples)
    assert events == sum(len(doc[family]) for doc in DOCUMENTS for family in ("recognition", "concerns", "contacts"))
    return f"{len(examples)} documents, {events} events"


print("SKIPPED: " + ", ".join(SKIPPED) if SKIPPED else "all read")
