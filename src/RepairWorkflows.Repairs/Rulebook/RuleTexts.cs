using System.Text.Json;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Calendars and policies as texts: what their owners write, send and keep as files.</summary>
public static class RuleTexts
{
    /// <summary>How a text is written, whatever its sender calls it.</summary>
    public static RuleFormat FormatOf(string text) =>
        text.AsSpan().TrimStart("\uFEFF").TrimStart().StartsWith("{") ? RuleFormat.Json : RuleFormat.Csv;

    /// <summary>A calendar as its owner would write it, one member a line.</summary>
    public static string Write(WorkCalendar calendar) => CalendarJson.Write(calendar);

    /// <summary>A policy as its owner would write it.</summary>
    public static string Write(ClockPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return RulePublisher.TextOf(policy);
    }

    /// <summary>Reads a calendar of that name.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.CalendarInvalid"/>.</exception>
    internal static WrittenCalendar ReadCalendar(string name, string text, RuleFormat format)
    {
        var written = format == RuleFormat.Csv ? CalendarCsv.Read(text) : CalendarJson.Read(text);
        return written.Calendar.Name == name ? written : throw Misnamed(RepairErrors.CalendarInvalid, name);
    }

    /// <summary>Reads a policy of that name.</summary>
    /// <param name="name">What it has to be called.</param>
    /// <param name="text">The JSON.</param>
    /// <param name="calendars">The calendars there are.</param>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.ClockPolicyInvalid"/>.</exception>
    internal static ClockPolicy ReadPolicy(string name, string text, IReadOnlyCollection<string> calendars)
    {
        var policy = RuleJson.Read(
            text, RepairJson.Plain.ClockPolicy, read => PolicyCheck.Problems(read, calendars),
            RepairErrors.ClockPolicyInvalid);
        return policy.Name == name ? policy : throw Misnamed(RepairErrors.ClockPolicyInvalid, name);
    }

    /// <summary>A version as its owner wrote it, one member a line; a calendar also as rows.</summary>
    internal static string Write(RuleVersion version, RuleFormat format) => (version.Kind, format) switch
    {
        (RuleKind.Calendar, RuleFormat.Csv) => CalendarCsv.Write(ClockRulesReader.CalendarOf(version.Content)),
        (RuleKind.Calendar, _) => CalendarJson.Write(ClockRulesReader.CalendarOf(version.Content)),
        _ => JsonSerializer.Serialize(ClockRulesReader.PolicyOf(version), RepairJson.Indented.ClockPolicy),
    };

    private static InvalidRequestException Misnamed(string code, string name) =>
        RuleJson.Refused(code, [CalendarCheck.Error("name", RepairErrors.RulesMisnamed, name)]);
}

/// <summary>How a calendar is written; policies are JSON alone.</summary>
public enum RuleFormat
{
    /// <summary>JSON.</summary>
    Json = 0,

    /// <summary>Rows for a spreadsheet.</summary>
    Csv = 1,
}
