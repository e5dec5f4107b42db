using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Children;

/// <summary>Draws parents and their children.</summary>
internal static class AFamily
{
    /// <summary>A child that leaves R = 7 behind, at once or after an event.</summary>
    public static string Child(string? waitsFor = null, string id = "child")
    {
        var drawing = new Drawing(id).Output("R")
            .With("o", "Elsa.SetOutput", ("outputName", Drawing.Literal("R")), ("outputValue", Drawing.Literal(7)));
        return waitsFor is null ? $"{drawing}" : $"{drawing.Event("e", waitsFor).Arrows("e->o")}";
    }

    /// <summary>A child that faults, after an event when one is named.</summary>
    public static string FaultyChild(bool goesOn = false, string? waitsFor = null)
    {
        var drawing = new Drawing("child").With("q", "Elsa.Fault", ("message", Drawing.Literal("pump failed")));
        _ = goesOn ? drawing.ContinueWithIncidents() : drawing;
        return waitsFor is null ? $"{drawing}" : $"{drawing.Event("e", waitsFor).Arrows("e->q")}";
    }

    /// <summary>A parent that calls the child, and then prints what it got.</summary>
    public static Drawing Parent(string type, bool? waits, params (string Name, JsonNode? Value)[] more) =>
        new Drawing("parent").Variable("res", "Object", null)
            .With(
                "d", type,
                [
                    ("workflowDefinitionId", Drawing.Literal("child")),
                    ("waitForCompletion", waits is { } said ? Drawing.Literal(said) : null),
                    ("result", Bound("res")),
                    .. more,
                ])
            .With("a", "Elsa.WriteLine", ("text", Drawing.Script("JSON.stringify(variables.res)")))
            .Arrows("d->a");

    /// <summary>An output that a variable takes.</summary>
    public static JsonObject Bound(string variable) => new()
    {
        ["typeName"] = "Object",
        ["memoryReference"] = new JsonObject { ["id"] = variable },
    };
}
