using System.Text.Json;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>Writes members that are left out where they say nothing.</summary>
internal static class OptionalMembers
{
    public static void WriteIfAny(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    public static void WriteIfAny(this Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }

    public static void WriteIfTrue(this Utf8JsonWriter writer, string name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, true);
        }
    }
}
