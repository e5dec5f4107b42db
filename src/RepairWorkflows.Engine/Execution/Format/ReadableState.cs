using System.Text.Json;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>Tells states that can be read from those that cannot, and have to be set aside.</summary>
internal static class ReadableState
{
    /// <summary>
    /// Fills <paramref name="state"/> as <see cref="StateReader"/> does; says why that cannot be done, and null when it
    /// was.
    /// </summary>
    public static string? WhyNotRead(ReadOnlyMemory<byte> encoded, InstanceState state, CompiledWorkflow workflow)
    {
        try
        {
            StateReader.Read(encoded, state, workflow);
            return null;
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return unreadable.Message;
        }
    }
}
