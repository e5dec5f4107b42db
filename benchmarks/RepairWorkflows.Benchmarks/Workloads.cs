using System.Text.Json.Nodes;

namespace RepairWorkflows.Benchmarks;

/// <summary>The definitions that are measured.</summary>
internal static class Workloads
{
    /// <summary>W1 with a start in place of its endpoint, and a line in place of its answer.</summary>
    public static string W1WithoutHttp()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "workloads", "w1.json");
        var definition = JsonNode.Parse(File.ReadAllText(file))!;
        definition["id"] = "w1-version-1";
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
        }

        return definition.ToJsonString();
    }
}
