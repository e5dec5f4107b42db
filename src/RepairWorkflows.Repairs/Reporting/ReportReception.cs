using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.SpecialCustomers;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>Checks a report, and says which number it may take.</summary>
internal sealed class ReportReception(
    ProcessForms forms, ReportValidator validator, SpecialMatch special, ComplainedOrder complained,
    IClockRules rules)
{
    /// <summary>The limits new orders run under.</summary>
    public ClockRules Rules => rules.Current;

    /// <summary>
    /// Checks the report; says what the number of its order begins with, and which order a complaint is about.
    /// </summary>
    public async Task<(RepairReport Report, string NumberPrefix, OrderOrigin? About)> TakeAsync(
        StartCase command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var form = await forms.FindAsync(command.Process, cancellationToken)
            ?? throw new NotFoundException(
                RepairErrors.ProcessNotFound, RepairTexts.Get($"error.{RepairErrors.ProcessNotFound}"));
        if (command.Origin is null && !ReferenceEquals(command.By, Actor.System) && !command.By.IsIn(form.Roles))
        {
            throw new NotAllowedException();
        }

        var (report, password) = validator.Read(form, Asked(form, command), command, now);
        OrderOrigin? about = null;
        if (form.IsComplaint)
        {
            (report, about) = await complained.FindAsync(report, command, cancellationToken);
        }

        var recognised = await special.RecogniseAsync(report, password, cancellationToken);
        if (form.IsSpecial)
        {
            SpecialMatch.RequireSpecial(recognised);
        }

        return (recognised, form.NumberPrefix, about);
    }

    // A case that starts another hands over what it knows: the other's form says what of it is asked for.
    private static JsonObject Asked(Form form, StartCase command) => command.Origin is null
        ? command.Report
        : new(command.Report.Where(member => form.Fields.Any(field => field.Name == member.Key))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    /// <summary>The next number of the site's day.</summary>
    public NumberWish Number(DateTimeOffset now, string prefix)
    {
        var day = Rules.Site.DayOf(now);
        return new(day, count => string.Create(CultureInfo.InvariantCulture, $"{prefix}{day:yyyyMMdd}-{count:0000}"));
    }

    /// <summary>The report as the workflow's inputs, for expressions in the definition.</summary>
    public static IReadOnlyDictionary<string, object?> Inputs(RepairReport report)
    {
        var inputs = new Dictionary<string, object?>
        {
            ["channel"] = report.Channel,
            ["customerName"] = report.CustomerName,
            ["unit"] = report.Unit,
            ["phone"] = report.Phone,
            ["description"] = report.Description,
            ["category"] = report.Category,
            ["urgency"] = report.Urgency is { } urgency ? KebabCase.Of(urgency) : null,
            ["customerClass"] = report.CustomerClass,
            ["urgentReason"] = report.UrgentReason,
            ["station"] = report.Station,
            ["equipment"] = report.Equipment,
            ["equipmentClass"] = report.EquipmentClass,
            ["preferredVisitAt"] = report.PreferredVisitAt,
            ["receivedAt"] = report.ReceivedAt,
            ["photos"] = report.Photos.ToArray(),
        };
        foreach (var (name, value) in report.Other ?? [])
        {
            inputs[name] = value?.DeepClone();
        }

        return inputs;
    }
}
