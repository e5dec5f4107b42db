using System.Text.Json.Nodes;

namespace RepairWorkflows.Testing.Engine;

/// <summary>Draws small flowcharts for tests, in the format of the designer.</summary>
public sealed class Drawing(string definitionId)
{
    private readonly JsonArray _activities = [];
    private readonly JsonArray _connections = [];
    private readonly JsonArray _variables = [];
    private readonly JsonArray _inputs = [];
    private readonly JsonArray _outputs = [];
    private readonly JsonObject _options = [];

    /// <summary>An expression of a given language.</summary>
    public static JsonObject Expression(string language, JsonNode? value) =>
        new() { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = language, ["value"] = value } };

    /// <summary>A script.</summary>
    public static JsonObject Script(string text) => Expression("JavaScript", text);

    /// <summary>A plain value.</summary>
    public static JsonObject Literal(JsonNode? value) => Expression("Literal", value);

    /// <summary>An activity of any type.</summary>
    public static JsonObject Activity(string id, string type, params (string Name, JsonNode? Value)[] members)
    {
        var activity = new JsonObject { ["id"] = id, ["name"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in members)
        {
            activity[name] = value;
        }

        return activity;
    }

    /// <summary>An activity that writes its own id.</summary>
    public static JsonObject LineActivity(string id) => Activity(id, "Elsa.WriteLine", ("text", Literal(id)));

    /// <summary>Adds an activity.</summary>
    public Drawing With(JsonObject activity)
    {
        _activities.Add(activity);
        return this;
    }

    /// <summary>Adds an activity of any type.</summary>
    public Drawing With(string id, string type, params (string Name, JsonNode? Value)[] members) =>
        With(Activity(id, type, members));

    /// <summary>Adds activities that write their own ids.</summary>
    public Drawing Lines(params string[] ids)
    {
        foreach (var id in ids)
        {
            With(LineActivity(id));
        }

        return this;
    }

    /// <summary>Adds a wait for an event.</summary>
    public Drawing Event(string id, string name) => With(id, "Elsa.Event", ("eventName", Literal(name)));

    /// <summary>Adds a wait for a time, <c>hh:mm:ss</c>.</summary>
    public Drawing Delay(string id, string time) => With(id, "Elsa.Delay", ("timeSpan", Literal(time)));

    /// <summary>Adds a join.</summary>
    public Drawing Join(string id, string mode) => With(id, "Elsa.FlowJoin", ("mode", Literal(mode)));

    /// <summary>Adds a decision on a script.</summary>
    public Drawing Decision(string id, string script) => With(id, "Elsa.FlowDecision", ("condition", Script(script)));

    /// <summary>Adds a counter: a script's value is written to a variable.</summary>
    public Drawing Set(string id, string variable, string script) =>
        With(id, "Elsa.SetVariable", ("variable", new JsonObject { ["id"] = variable }), ("value", Script(script)));

    /// <summary>Adds a variable; it survives rests unless told otherwise.</summary>
    public Drawing Variable(string name, string type, string? value, bool survives = true)
    {
        _variables.Add(new JsonObject
        {
            ["id"] = name,
            ["name"] = name,
            ["typeName"] = type,
            ["value"] = value,
            ["storageDriverTypeName"] = survives ? "WorkflowInstanceStorageDriver" : null,
        });
        return this;
    }

    /// <summary>Adds an input of the workflow.</summary>
    public Drawing Input(string name, string type, bool survives)
    {
        _inputs.Add(new JsonObject
        {
            ["name"] = name,
            ["type"] = type,
            ["storageDriverType"] = survives ? "WorkflowInstanceStorageDriver" : null,
        });
        return this;
    }

    /// <summary>Adds an output of the workflow.</summary>
    public Drawing Output(string name)
    {
        _outputs.Add(new JsonObject { ["name"] = name, ["type"] = "Object" });
        return this;
    }

    /// <summary>Sets an option of the workflow.</summary>
    public Drawing Option(string name, JsonNode? value)
    {
        _options[name] = value;
        return this;
    }

    /// <summary>Goes on with the other branches after a fault.</summary>
    public Drawing ContinueWithIncidents()
    {
        _options["incidentStrategyType"] = "ContinueWithIncidentsStrategy";
        return this;
    }

    /// <summary>Adds arrows, each as <c>a-&gt;b</c> or <c>a:Port-&gt;b</c>.</summary>
    public Drawing Arrows(params string[] arrows)
    {
        foreach (var arrow in arrows)
        {
            var ends = arrow.Split("->");
            var source = ends[0].Split(':');
            _connections.Add(new JsonObject
            {
                ["source"] = new JsonObject
                {
                    ["activity"] = source[0],
                    ["port"] = source.Length > 1 ? source[1] : "Done",
                },
                ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" },
            });
        }

        return this;
    }

    /// <summary>The flowchart alone, to put inside another.</summary>
    public JsonObject ToFlowchart(string id) =>
        Activity(
            id, "Elsa.Flowchart", ("activities", _activities.DeepClone()), ("connections", _connections.DeepClone()),
            ("variables", new JsonArray()));

    /// <summary>The whole document.</summary>
    public override string ToString() => Around(ToFlowchart("f")).ToJsonString();

    /// <summary>The whole document with another root.</summary>
    public string WithRoot(JsonObject root) => Around(root).ToJsonString();

    private JsonObject Around(JsonObject root) =>
        new()
        {
            ["id"] = $"{definitionId}-v1",
            ["definitionId"] = definitionId,
            ["name"] = definitionId,
            ["version"] = 1,
            ["toolVersion"] = "3.8.0.0",
            ["isLatest"] = true,
            ["isPublished"] = true,
            ["variables"] = _variables.DeepClone(),
            ["inputs"] = _inputs.DeepClone(),
            ["outputs"] = _outputs.DeepClone(),
            ["options"] = _options.DeepClone(),
            ["root"] = root,
        };
}
