using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa.Interchange;

/// <summary>
/// An instance as a file: what <c>GET /workflow-instances/{id}</c> answers, and beside it variables, executions and
/// journal, under the names an Elsa server gives them.
/// </summary>
internal static class ExportedInstance
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
    };

    /// <summary>The document in UTF-8, as <paramref name="user"/> may see it; null when there is no instance.</summary>
    public static async Task<byte[]?> WriteAsync(
        string id, InstanceInspector instances, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(id, cancellationToken) is not { } found)
        {
            return null;
        }

        var view = found.As(user);
        var executions = await ExecutionItems.ReadAsync(id, instances, user, cancellationToken);
        var document = JsonSerializer.SerializeToNode(
            InstanceDocuments.Full(view), ElsaJson.Default.InstanceDocument)!.AsObject();
        document["variables"] = JsonSerializer.SerializeToNode(
            InstanceReading.VariablesOf(view), ElsaJson.Default.IReadOnlyListVariableItem);
        document["activityExecutionRecords"] = JsonSerializer.SerializeToNode(
            [.. executions.Past.Select(executions.Of)], ElsaJson.Default.IReadOnlyListExecutionItem);
        document["workflowExecutionLogRecords"] = JsonSerializer.SerializeToNode(
            await Journal.ReadAsync(id, instances, user, cancellationToken), ElsaJson.Default.IReadOnlyListJournalItem);
        return Write(document);
    }

    /// <summary><c>workflow-instance-{id}.json</c>; what a file's name cannot have is escaped.</summary>
    public static string NameOf(string id) => $"workflow-instance-{Uri.EscapeDataString(id)}.json";

    private static byte[] Write(JsonObject document)
    {
        var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content, Readable))
        {
            document.WriteTo(writer);
        }

        return content.ToArray();
    }
}
