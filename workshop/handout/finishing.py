"""What makes the pages a PDF/A-2a and PDF/UA-1 file: metadata, colours, the tree, and compact storage."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import PDFCatalog

from workshop.handout import objects
from workshop.handout.objects import Written
from workshop.handout.pen import Pen
from workshop.handout.writing import FileWriter
from workshop.values import dataclass

_PRODUCER = "Samenspel"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the file says about itself."""

    title: str
    author: str
    language: str
    moment: datetime


def finish(pen: Pen, imprint: Imprint) -> bytes:
    """The whole file."""
    document = pen.document
    _register_fonts(pen)
    pen.tags.register(document)
    _complete_catalogue(document, imprint)
    document.Reference(document.Catalog)
    document.Outlines.prepare(document, pen.pages)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    return FileWriter().write(document)


def _register_fonts(pen: Pen) -> None:
    fonts = [font for font in pen.fonts.values() if font.is_used]
    for font in fonts:
        font.register(pen.document)
    entries = pen.document.idToObject["BasicFonts"].dict
    for font in fonts:
        entries[font.name] = pen.document.Reference(pen.document.idToObject[f"{font.name}.font"])


def _complete_catalogue(document: Any, imprint: Imprint) -> None:
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents"]
    catalogue.StructTreeRoot = document.idToObject["tags"]
    catalogue.MarkInfo = Written(lambda _: "<< /Marked true >>")
    catalogue.ViewerPreferences = Written(lambda _: "<< /DisplayDocTitle true >>")
    catalogue.Metadata = objects.plain_stream(_metadata(imprint), "/Type /Metadata /Subtype /XML")
    objects.register(document, "profile", objects.stream(_srgb(), "/N 3"))
    objects.register(document, "about", Written(lambda _: _about(imprint)))
    catalogue.OutputIntents = Written(
        lambda doc: (
            "[<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
            f" /Info (sRGB) /DestOutputProfile {objects.reference(doc, 'profile')} >>]"
        )
    )


@cache
def _srgb() -> bytes:
    """The colour space of the screen, without the moment at which it was made."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes(12)
    profile[84:100] = bytes(16)
    return bytes(profile)


def _about(imprint: Imprint) -> str:
    moment = imprint.moment.strftime("D:%Y%m%d%H%M%SZ")
    return (
        f"<< /Title {objects.text_string(imprint.title)} /Author {objects.text_string(imprint.author)}"
        f" /Producer ({_PRODUCER}) /CreationDate ({moment}) /ModDate ({moment}) >>"
    )


def _metadata(imprint: Imprint) -> bytes:
    moment = imprint.moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    text = _XMP.format(
        title=escape(imprint.title),
        author=escape(imprint.author),
        language=imprint.language,
        moment=moment,
        producer=_PRODUCER,
    )
    return text.encode()


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
