using RepairWorkflows.Dashboard.Language;

namespace RepairWorkflows.Dashboard.Forms;

/// <summary>Whether a field has to be filled in.</summary>
public enum FieldNeed
{
    /// <summary>It may be left empty.</summary>
    Optional,

    /// <summary>It has to be where another answer, not given yet, asks for it.</summary>
    IfItApplies,

    /// <summary>It has to be.</summary>
    Required,
}

/// <summary>Tells it as things stand while a form is being filled in.</summary>
internal static class FieldNeeds
{
    // As the actions check it: a customer who was reached gets an apology and a time (S3.7), work that differs from
    // what was reported is named, a charge has its amount and consent (S3.9), and a refused plan its reason (S1.1.4).
    private static readonly Dictionary<string, (string Field, string Answer)> Conditions = new()
    {
        ["apologised"] = ("reached", "true"),
        ["promisedAt"] = ("reached", "true"),
        ["foundItem"] = ("matches", "false"),
        ["amount"] = ("agreed", "true"),
        ["consentBy"] = ("agreed", "true"),
        ["consentHow"] = ("agreed", "true"),
        ["reason"] = ("customerAgreed", "false"),
    };

    public static FieldNeed NeedOf(this FormDraft draft, FieldDraft field)
    {
        if (field.Field.IsRequired)
        {
            return FieldNeed.Required;
        }

        var (asking, answer) = draft.ConditionOf(field);
        return asking?.Text switch
        {
            null => FieldNeed.Optional,
            "" => FieldNeed.IfItApplies,
            var given => given == answer ? FieldNeed.Required : FieldNeed.Optional,
        };
    }

    /// <summary>The need in words; while it hangs on another answer, on which.</summary>
    public static string NeedText(this FormDraft draft, FieldDraft field, Words words)
    {
        var (asking, answer) = draft.ConditionOf(field);
        return draft.NeedOf(field) switch
        {
            FieldNeed.Required => words["form.required"],
            FieldNeed.IfItApplies => words.Find($"form.needed-when.{asking!.Field.Name}.{answer}")
                ?? words["form.if-it-applies"],
            _ => words["form.optional"],
        };
    }

    private static (FieldDraft? Asking, string? Answer) ConditionOf(this FormDraft draft, FieldDraft field) =>
        Conditions.TryGetValue(field.Field.Name, out var condition)
            ? (draft.Find(condition.Field), condition.Answer)
            : (null, null);
}
