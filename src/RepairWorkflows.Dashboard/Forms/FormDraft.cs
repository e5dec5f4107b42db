using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Dashboard.Forms;

/// <summary>A form being filled in.</summary>
/// <param name="form">The form.</param>
/// <param name="answers">What stands in its fields at first, by name; null for nothing.</param>
public sealed class FormDraft(Form form, IReadOnlyDictionary<string, string>? answers = null)
{
    /// <summary>The form.</summary>
    public Form Form { get; } = form;

    /// <summary>Its fields, in the order to show them.</summary>
    public IReadOnlyList<FieldDraft> Fields { get; } =
    [
        .. form.Fields.Select(field => new FieldDraft(field, field.Name)
        {
            Text = answers?.GetValueOrDefault(field.Name) ?? "",
        }),
    ];

    /// <summary>Errors of fields the form does not show, in words.</summary>
    public IReadOnlyList<string> OtherErrors { get; private set; } = [];

    /// <summary>How often it has been refused so far.</summary>
    public int Refusals { get; private set; }

    /// <summary>How many fields are known to be wrong.</summary>
    public int ErrorCount => Fields.SelectMany(draft => draft.WithCells()).Count(draft => draft.Error is not null)
        + OtherErrors.Count;

    /// <summary>The draft of a field; null when the form has none of that name.</summary>
    public FieldDraft? Find(string name) => Fields.FirstOrDefault(field => field.Field.Name == name);

    /// <summary>Puts each error at its field, and takes away those of before.</summary>
    /// <param name="errors">The errors; several of one field are joined.</param>
    /// <param name="say">Puts an error in words.</param>
    public void Show(IEnumerable<FieldError> errors, Func<FieldError, string> say)
    {
        var all = Fields.SelectMany(field => field.WithCells()).ToList();
        all.ForEach(field => field.Error = null);
        var others = new List<string>();
        foreach (var error in errors)
        {
            if (FieldOf(error.Field, all) is { } field)
            {
                field.Error = field.Error is { } before ? $"{before} {say(error)}" : say(error);
            }
            else
            {
                others.Add($"{error.Field}: {say(error)}");
            }
        }

        OtherErrors = others;
        Refusals++;
    }

    // A cell's error stands at the cell; where the cell is not shown, at the table it belongs to.
    private static FieldDraft? FieldOf(string path, List<FieldDraft> all) =>
        all.FirstOrDefault(field => field.Path == path)
        ?? all.FirstOrDefault(field => field.Path == path.Split('[', '.')[0]);
}
