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
    // As the actions check it: a customer who was reached is promised a time (S3.7), and work that differs from what
    // was reported is named (S3.9).
    private static readonly Dictionary<string, (string Field, string Answer)> Conditions = new()
    {
        ["promisedAt"] = ("reached", "true"),
        ["foundItem"] = ("matches", "false"),
    };

    public static FieldNeed NeedOf(this FormDraft draft, FieldDraft field)
    {
        if (field.Field.IsRequired)
        {
            return FieldNeed.Required;
        }

        var asking = Conditions.TryGetValue(field.Field.Name, out var condition) ? draft.Find(condition.Field) : null;
        return asking?.Text switch
        {
            null => FieldNeed.Optional,
            "" => FieldNeed.IfItApplies,
            var answer => answer == condition.Answer ? FieldNeed.Required : FieldNeed.Optional,
        };
    }
}
