using System.Text.Json.Nodes;

namespace MimpGeo.Server.Features;

/// <summary>The schemas of the answers in the API's description.</summary>
static class OpenApiSchemas
{
    public static JsonObject All() => (JsonObject)JsonNode.Parse("""
        {
          "any": {"type": "object"},
          "link": {
            "type": "object", "required": ["href", "rel"],
            "properties": {"href": {"type": "string"}, "rel": {"type": "string"}, "type": {"type": "string"}, "title": {"type": "string"}}
          },
          "links": {"type": "array", "items": {"$ref": "#/components/schemas/link"}},
          "landingPage": {
            "type": "object", "required": ["links"],
            "properties": {"title": {"type": "string"}, "description": {"type": "string"}, "links": {"$ref": "#/components/schemas/links"}}
          },
          "confClasses": {
            "type": "object", "required": ["conformsTo"],
            "properties": {"conformsTo": {"type": "array", "items": {"type": "string"}}, "links": {"$ref": "#/components/schemas/links"}}
          },
          "extent": {
            "type": "object",
            "properties": {
              "spatial": {
                "type": "object",
                "properties": {
                  "bbox": {"type": "array", "minItems": 1, "items": {"type": "array", "minItems": 4, "maxItems": 6, "items": {"type": "number"}}},
                  "crs": {"type": "string"}
                }
              }
            }
          },
          "collection": {
            "type": "object", "required": ["id", "links"],
            "properties": {
              "id": {"type": "string"}, "title": {"type": "string"}, "description": {"type": "string"}, "itemType": {"type": "string"},
              "itemCount": {"type": "integer"}, "extent": {"$ref": "#/components/schemas/extent"},
              "crs": {"type": "array", "items": {"type": "string"}}, "storageCrs": {"type": "string"},
              "links": {"$ref": "#/components/schemas/links"}
            }
          },
          "collections": {
            "type": "object", "required": ["collections", "links"],
            "properties": {
              "collections": {"type": "array", "items": {"$ref": "#/components/schemas/collection"}},
              "crs": {"type": "array", "items": {"type": "string"}},
              "links": {"$ref": "#/components/schemas/links"}
            }
          },
          "geometryGeoJSON": {
            "type": "object", "required": ["type"], "nullable": true,
            "properties": {"type": {"type": "string"}, "coordinates": {"type": "array", "items": {}}, "geometries": {"type": "array", "items": {"type": "object"}}}
          },
          "featureGeoJSON": {
            "type": "object", "required": ["type", "geometry", "properties"],
            "properties": {
              "type": {"type": "string", "enum": ["Feature"]}, "id": {"type": "string"},
              "geometry": {"$ref": "#/components/schemas/geometryGeoJSON"},
              "properties": {"type": "object", "nullable": true}, "links": {"$ref": "#/components/schemas/links"}
            }
          },
          "featureCollectionGeoJSON": {
            "type": "object", "required": ["type", "features"],
            "properties": {
              "type": {"type": "string", "enum": ["FeatureCollection"]},
              "features": {"type": "array", "items": {"$ref": "#/components/schemas/featureGeoJSON"}},
              "links": {"$ref": "#/components/schemas/links"}, "timeStamp": {"type": "string", "format": "date-time"},
              "numberMatched": {"type": "integer", "minimum": 0}, "numberReturned": {"type": "integer", "minimum": 0}
            }
          },
          "problem": {
            "type": "object", "required": ["title", "status", "detail"],
            "properties": {
              "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
              "instance": {"type": "string"}, "parameter": {"type": "string"}
            }
          }
        }
        """)!;
}
