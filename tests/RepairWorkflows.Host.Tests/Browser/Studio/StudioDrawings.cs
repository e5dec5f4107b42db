namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>Drawings for tests of the designer.</summary>
internal static class StudioDrawings
{
    /// <summary>Writes a line, then waits for an event.</summary>
    public const string Two = """
        {
          "id": "f", "type": "Elsa.Flowchart", "version": 1,
          "activities": [
            {
              "id": "w", "name": "Line", "type": "Elsa.WriteLine", "version": 1,
              "metadata": { "designer": { "position": { "x": 60, "y": 80 } } },
              "text": { "typeName": "String", "expression": { "type": "Literal", "value": "hello" } }
            },
            {
              "id": "e", "name": "Back", "type": "Elsa.Event", "version": 1,
              "metadata": { "designer": { "position": { "x": 380, "y": 80 } } },
              "eventName": { "typeName": "String", "expression": { "type": "Literal", "value": "keys-back" } }
            }
          ],
          "connections": [{
            "source": { "activity": "w", "port": "Done" }, "target": { "activity": "e", "port": "In" }
          }]
        }
        """;

    /// <summary>Starts a clock.</summary>
    public const string Clock = """
        {
          "id": "f", "type": "Elsa.Flowchart", "version": 1, "connections": [],
          "activities": [{
            "id": "c", "name": "Start", "type": "RepairWorkflows.StartClock", "version": 1,
            "metadata": { "designer": { "position": { "x": 60, "y": 80 } } },
            "clock": { "typeName": "String", "expression": { "type": "Literal", "value": "ticketing" } }
          }]
        }
        """;
}
