using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Dashboard.Forms;

/// <summary>What has been typed into one field so far.</summary>
public sealed class FieldDraft
{
    /// <summary>An empty draft of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="path">Its name in error lists: <c>note</c>, or <c>materials[0].name</c> for a cell.</param>
    public FieldDraft(FormField field, string path)
    {
        Field = field;
        Path = path;
    }

    /// <summary>The field.</summary>
    public FormField Field { get; }

    /// <summary>Its name in error lists.</summary>
    public string Path { get; private set; }

    /// <summary>
    /// The text as typed; for a boolean <c>true</c>, <c>false</c> or empty; for an instant local time.
    /// </summary>
    /// <remarks>What was wrong is said of the text before: another text takes it away.</remarks>
    public string Text
    {
        get;
        set
        {
            Error = value == field ? Error : null;
            field = value;
        }
    } = "";

    /// <summary>The rows of a table.</summary>
    public IReadOnlyList<IReadOnlyList<FieldDraft>> Rows => _rows;

    /// <summary>What is wrong with it, in words; null when nothing is known to be.</summary>
    public string? Error { get; set; }

    /// <summary>The id of its control on the page.</summary>
    public string ControlId => $"field-{Path.Replace('[', '-').Replace("].", "-", StringComparison.Ordinal)}";

    private readonly List<IReadOnlyList<FieldDraft>> _rows = [];

    /// <summary>Adds an empty row to a table.</summary>
    public void AddRow()
    {
        Error = null;
        _rows.Add([.. Field.Columns.Select(column => new FieldDraft(column, ""))]);
        NameCells();
    }

    /// <summary>Takes a row out of a table.</summary>
    public void RemoveRow(int index)
    {
        Error = null;
        _rows.RemoveAt(index);
        NameCells();
    }

    /// <summary>Itself and, for a table, its cells.</summary>
    public IEnumerable<FieldDraft> WithCells() => [this, .. _rows.SelectMany(row => row)];

    private void NameCells()
    {
        for (var index = 0; index < _rows.Count; index++)
        {
            foreach (var cell in _rows[index])
            {
                cell.Path = $"{Path}[{index}].{cell.Field.Name}";
            }
        }
    }
}
