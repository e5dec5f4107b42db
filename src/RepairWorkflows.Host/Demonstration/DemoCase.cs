using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>A case of the demonstration, and how far it has come.</summary>
/// <param name="Key">Makes its commands safe to repeat at every start.</param>
/// <param name="Process">Which process.</param>
/// <param name="At">When it is reported, in the site's time of the demonstration's day.</param>
/// <param name="By">Who reports it: see <see cref="DemoPeople"/>.</param>
/// <param name="Report">What is reported.</param>
/// <param name="Steps">What is done then, in order.</param>
internal sealed record DemoCase(
    string Key, string Process, TimeOnly At, string By, JsonObject Report, IReadOnlyList<DemoStep> Steps);

/// <summary>One action of a demonstration case.</summary>
/// <param name="At">When, in the site's time of the demonstration's day.</param>
/// <param name="By">Who: see <see cref="DemoPeople"/>.</param>
/// <param name="Action">The action.</param>
/// <param name="Fields">
/// Its fields; a text <c>today 15:00</c> or <c>tomorrow 10:00</c> stands for that instant of the site, where tomorrow
/// is the next working day.
/// </param>
internal sealed record DemoStep(TimeOnly At, string By, string Action, JsonObject Fields);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<DemoCase>))]
internal sealed partial class DemoCasesJson : JsonSerializerContext;
