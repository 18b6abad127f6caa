"""Networks as graph programs write them."""

GRAPHML = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="name" attr.type="string"/>
<key id="d1" for="node" attr.name="tags" attr.type="string"/>
<key id="d2" for="node" attr.name="kind" attr.type="string"><default>person</default></key>
<key id="d3" for="edge" attr.name="weight" attr.type="double"/>
<key id="d4" for="edge" attr.name="start" attr.type="string"/>
<key id="d5" for="edge" attr.name="end" attr.type="string"/>
<key id="d6" for="edge" attr.name="label" attr.type="string"/>
<graph edgedefault="undirected">
<node id="n0"><data key="d0">Ama Boateng</data><data key="d1">clay, folk</data></node>
<node id="n1"><data key="d0">Tilly Stone</data></node>
<node id="n2"><data key="d0">Nest</data><data key="d2">organisation</data></node>
<node id="n3"/>
<edge source="n0" target="n1"><data key="d3">4</data><data key="d4">2020-05</data>
<data key="d5">2023-01-31</data><data key="d6">kiln</data></edge>
<edge source="n0" target="n2" directed="true"><data key="d3">2</data></edge>
<edge source="n0" target="gone"/>
<hyperedge><endpoint node="n0"/></hyperedge>
</graph></graphml>
"""

YED = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d6" yfiles.type="nodegraphics"/>
<key for="edge" id="d10" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G">
<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30" width="30" x="0" y="0"/>
<y:NodeLabel>Ama</y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:Geometry height="30" width="30" x="300" y="100"/>
<y:NodeLabel>Bo</y:NodeLabel></y:ShapeNode></data>
<graph edgedefault="directed" id="n1:"><node id="n1::n0"><data key="d6"><y:ShapeNode>
<y:NodeLabel>Inner</y:NodeLabel></y:ShapeNode></data></node></graph></node>
<edge source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>knows</y:EdgeLabel>
</y:PolyLineEdge></data></edge>
</graph></graphml>
"""

GEXF = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.3" xmlns:viz="http://www.gexf.net/1.3/viz" version="1.3">
<meta><creator>Gephi 0.10</creator></meta>
<graph defaultedgetype="undirected" mode="static">
<attributes class="node"><attribute id="0" title="city" type="string"/>
<attribute id="1" title="type" type="string"><default>person</default></attribute></attributes>
<nodes>
<node id="1" label="Ama Boateng"><attvalues><attvalue for="0" value="Leyton"/></attvalues>
<viz:position x="-100.0" y="50.0" z="0.0"/><viz:color r="1" g="2" b="3"/></node>
<node id="2" label="Tilly Stone"><viz:position x="300.0" y="-50.0"/></node>
<node id="3" label="Nest"><attvalues><attvalue for="1" value="collective"/></attvalues></node>
</nodes>
<edges><edge id="0" source="1" target="2" weight="3" label="kiln"/>
<edge id="1" source="2" target="3" type="directed"/></edges>
</graph></gexf>
"""

DYNAMIC = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.3" version="1.3">
<graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval">
<nodes><node id="a" label="Ama" start="2019-01-01"/><node id="b" label="Bo"/>
<node id="c" label="Cy"><spells><spell start="2020-01-01"/></spells></node></nodes>
<edges>
<edge id="0" source="a" target="b" start="2020-05-01" end="2023-01-31"/>
<edge id="1" source="a" target="c">
<spells><spell start="2018" end="2019-06"/><spell start="2021-02-01"/></spells></edge>
<edge id="2" source="b" target="c" start="2031-01-01"/>
</edges></graph></gexf>
"""
