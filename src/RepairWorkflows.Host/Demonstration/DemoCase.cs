using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>A case of the demonstration, and how far it has come.</summary>
/// <param name="Key">Makes its commands safe to repeat at every start.</param>
/// <param name="Process">Which process.</param>
/// <param name="Report">What is reported.</param>
/// <param name="Steps">What is done then, in order.</param>
internal sealed record DemoCase(string Key, string Process, JsonObject Report, IReadOnlyList<DemoStep> Steps);

/// <summary>One action of a demonstration case.</summary>
/// <param name="By">The role, which is the account's name too.</param>
/// <param name="Action">The action.</param>
/// <param name="Fields">Its fields; a text <c>now+1.02:00:00</c> stands for that instant.</param>
internal sealed record DemoStep(string By, string Action, JsonObject Fields);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<DemoCase>))]
internal sealed partial class DemoCasesJson : JsonSerializerContext;
