using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Execution;

/// <summary>Writes a script as the value of an expression.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class ScriptJson : JsonSerializerContext;
