using System.Text.Encodings.Web;
using System.Text.Json;

namespace RepairWorkflows.Dashboard.Instances;

/// <summary>The variables of an instance with their values.</summary>
public partial class VariableList
{
    // For the eye: Chinese stays Chinese. What is markup is escaped where it is drawn.
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true,
    };
}
