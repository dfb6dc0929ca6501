"""Lists the elements of config.xml files, read by Python's expat: path, class and text of each, as JSON by file's name."""

import json
import sys
import xml.etree.ElementTree as tree


def below(element, path):
    text = (element.text or "").strip() if len(element) == 0 else ""
    yield {"path": path, "class": element.get("class"), "text": text}
    for child in element:
        yield from below(child, f"{path}/{child.tag}")


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        # expat knows XML 1.0 only; Jenkins' parser takes both.
        return tree.fromstring(file.read().replace("version='1.1'", "version='1.0'", 1).encode())


print(json.dumps({path: [each for each in below(read(path), "")] for path in sys.argv[1:]}))
