using System.Text.Json.Nodes;

namespace RepairWorkflows.Testing.Engine;

/// <summary>The definitions that are measured, without HTTP.</summary>
public static class Workloads
{
    /// <summary>W1 with a start in place of its endpoint, and a line in place of its answer.</summary>
    public static string W1WithoutHttp() => WithoutHttp("w1", _ => { });

    /// <summary>W2 likewise; the input <c>id</c> says which order it is.</summary>
    public static string W2WithoutHttp() => WithoutHttp("w2", activity =>
    {
        if ((string?)activity["type"] == "Elsa.Correlate")
        {
            activity["correlationId"]!["expression"]!["value"] = "getInput('id')";
        }
    });

    /// <summary>The events of an order of W2, in their order.</summary>
    public static IReadOnlyList<string> W2Events { get; } =
        ["w2-accept", "w2-diagnose", "w2-quote", "w2-approve", "w2-done", "w2-handover"];

    private static string WithoutHttp(string name, Action<JsonObject> change)
    {
        var definition = JsonNode.Parse(File.ReadAllText(PathOf(name)))!;
        definition["id"] = $"{name}-version-1";
        foreach (var activity in definition["root"]!["activities"]!.AsArray().Select(node => node!.AsObject()))
        {
            switch ((string?)activity["type"])
            {
                case "Elsa.HttpEndpoint":
                    activity["type"] = "Elsa.Start";
                    break;
                case "Elsa.WriteHttpResponse":
                    activity["type"] = "Elsa.WriteLine";
                    activity["text"] = activity["content"]!.DeepClone();
                    break;
            }

            change(activity);
        }

        return definition.ToJsonString();
    }

    /// <summary>The file of a workload, from wherever the tests run.</summary>
    public static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "benchmarks", "workloads", $"{name}.json");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"No workload {name} above {AppContext.BaseDirectory}.");
    }
}
