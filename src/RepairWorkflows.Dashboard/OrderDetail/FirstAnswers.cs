using System.Globalization;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>What stands in the form of an action before anything is typed: what the report says already.</summary>
internal static class FirstAnswers
{
    private const string Triage = "triage";

    /// <summary>The texts of fields by name; none for actions that the report says nothing about.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        string action, CaseRecord order, OrderFacts facts, Moments moments, DateTimeOffset now)
    {
        var answers = new Dictionary<string, string>();
        if (action != Triage)
        {
            return answers;
        }

        answers["category"] = order.Category;
        if (facts.ReportedUrgency is { } urgency)
        {
            answers["urgency"] = urgency;
        }

        // An emergency takes no appointment, and one that has passed is no proposal.
        if (facts.PreferredVisitAt is { } preferred && preferred > now
            && facts.ReportedUrgency != KebabCase.Of(Urgency.Emergency))
        {
            answers["appointmentAt"] =
                moments.Local(preferred).ToString(Moments.LocalFormat, CultureInfo.InvariantCulture);
        }

        return answers;
    }

    /// <summary>What the customer asked for, to be read beside the form; null for nothing.</summary>
    public static string? Hint(string action, OrderFacts facts, Moments moments, Words words) =>
        action == Triage && facts.PreferredVisitAt is { } preferred
            ? words.Format("order.asked-for", moments.InWords(preferred))
            : null;
}
