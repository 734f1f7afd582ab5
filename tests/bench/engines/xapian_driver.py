"""Answers the bench for Xapian: one JSON object a line in, one a line out."""

import json
import os
import re
import sys

import xapian

WORD = re.compile(r"[^\W_]+")
LISTED, NAME = 20, 21
MOST_ENDINGS = 200

folder = sys.argv[1]
database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE | xapian.DB_NO_SYNC)
facets = []


def add(rows):
    for row in rows:
        document = xapian.Document()
        for word in WORD.findall(row["name"].lower()):
            document.add_term(word, 3)
            database.add_spelling(word)
        for word in WORD.findall(row["text"].lower()):
            document.add_term(word)
            database.add_spelling(word)
        own = {}
        for value in row["values"]:
            document.add_boolean_term("X" + value)
            facet, _, code = value.partition("=")
            own.setdefault(facet, []).append(code)
        # All values of a facet in one slot: combinations are counted in C++ and taken apart here.
        for slot, facet in enumerate(facets):
            if facet in own:
                document.add_value(slot, "|".join(own[facet]))
        document.add_value(LISTED, xapian.sortable_serialise(row["listed"]))
        document.add_value(NAME, row["name"])
        database.replace_document(row["number"] + 1, document)


def words_of(q, typed):
    """The last word may go on; a word that nothing has is put right."""
    for at, word in enumerate(typed):
        if at == len(typed) - 1:
            yield xapian.Query(
                xapian.Query.OP_WILDCARD, word, MOST_ENDINGS, xapian.Query.WILDCARD_LIMIT_MOST_FREQUENT
            )
        else:
            yield xapian.Query(word)


def query_of(q, selection):
    typed = WORD.findall(q.lower())
    for at, word in enumerate(typed):
        is_last = at == len(typed) - 1
        known = any(True for _ in database.allterms(word)) if is_last else database.term_exists(word)
        if not known:
            typed[at] = database.get_spelling_suggestion(word).decode() or word
    parts = list(words_of(q, typed))
    query = xapian.Query(xapian.Query.OP_AND, parts) if parts else xapian.Query.MatchAll
    chosen = [
        xapian.Query(xapian.Query.OP_OR, [xapian.Query("X%s=%s" % (facet, value)) for value in values])
        for facet, values in selection.items()
        if values
    ]
    if not chosen:
        return query
    return xapian.Query(xapian.Query.OP_FILTER, query, xapian.Query(xapian.Query.OP_AND, chosen))


def ask(q, selection, sort, first, per_page, counted):
    enquire = xapian.Enquire(database)
    enquire.set_query(query_of(q, selection))
    if sort == "newest":
        enquire.set_sort_by_value(LISTED, True)
    elif sort == "name":
        enquire.set_sort_by_value(NAME, False)
    spies = {facet: xapian.ValueCountMatchSpy(facets.index(facet)) for facet in counted}
    for spy in spies.values():
        enquire.add_matchspy(spy)
    found = enquire.get_mset(first, per_page, database.get_doccount())
    counts = {}
    for facet, spy in spies.items():
        own = counts[facet] = {}
        for item in spy.values():
            for code in item.term.decode().split("|"):
                own[code] = own.get(code, 0) + item.termfreq
    return {
        "total": found.get_matches_estimated(),
        "numbers": [match.docid - 1 for match in found],
        "counts": counts,
    }


def bytes_used():
    return sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))


for line in sys.stdin:
    asked = json.loads(line)
    what = asked.pop("do")
    answer = None
    if what == "facets":
        facets = asked["facets"]
    elif what == "add":
        add(asked["rows"])
    elif what == "commit":
        database.commit()
    elif what == "bytes":
        answer = bytes_used()
    elif what == "ask":
        answer = ask(**asked)
    print(json.dumps(answer), flush=True)
