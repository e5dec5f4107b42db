using System.Text.Json;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>What somebody tried on a case, and a rule refused.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Action">Which action.</param>
/// <param name="Code">Why not, as a stable code.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Fields">What was filled in.</param>
internal sealed record CaseRefusal(
    DateTimeOffset At, string By, string Action, string Code, string Text, JsonElement Fields);
