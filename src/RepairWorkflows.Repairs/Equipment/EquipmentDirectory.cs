using Microsoft.Extensions.Options;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Which equipment there is. Where none is listed, every number is taken: its class is said then.</summary>
internal sealed class EquipmentDirectory(IOptions<SiteOptions> site)
{
    /// <summary>The name of the field that names a piece of equipment, in every form.</summary>
    public const string FieldName = "equipment";

    /// <summary>The field as it is sent: the equipment's number.</summary>
    public static FormField Sent { get; } = Field.Text(FieldName, 40);

    /// <summary>All of it, as settings list it.</summary>
    public IEnumerable<SiteEquipment> All => site.Value.Equipment;

    /// <summary>The piece of that number; null when it is not listed.</summary>
    public SiteEquipment? Find(string? id) => All.FirstOrDefault(piece => piece.Id == id);

    /// <summary>The fields with the equipment to choose from, where it is listed.</summary>
    public IReadOnlyList<FormField> WithChoices(IReadOnlyList<FormField> fields) =>
        [.. fields.Select(field => field.Name == FieldName && All.Any() ? Choice(field) : field)];

    /// <summary>What is wrong with the equipment that a form names.</summary>
    public IEnumerable<FieldError> Unknown(FieldValues values) =>
        values.Text(FieldName) is { } id && All.Any() && Find(id) is null
            ? [FormReader.Error(FieldName, RepairErrors.EquipmentUnknown)]
            : [];

    /// <summary>Puts the class of the equipment that is named where nobody has said another.</summary>
    public void Classify(FieldValues values)
    {
        var field = Field.EquipmentClass.Name;
        if (values.Text(field) is null && Find(values.Text(FieldName)) is { } piece)
        {
            values.Json[field] = piece.Class;
        }
    }

    private FormField Choice(FormField field) => field with
    {
        Kind = FieldKind.Choice,
        Choices = [.. All.Select(piece => piece.Id)],
        ChoiceNames = All.ToDictionary(
            piece => piece.Id,
            piece => piece.DisplayName == piece.Id ? piece.Id : $"{piece.DisplayName} ({piece.Id})"),
    };
}
