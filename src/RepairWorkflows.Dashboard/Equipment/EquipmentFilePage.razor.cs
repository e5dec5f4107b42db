using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Board;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Equipment;

/// <summary>The file of a piece of equipment (S6.2.7): its repairs and regular rounds, open ones before.</summary>
public partial class EquipmentFilePage
{
    private readonly Dictionary<RepairOrderId, EquipmentEntry> _entries = [];
    private EquipmentFile? _file;
    private CaseList? _closed;
    private string? _shown;

    /// <summary>The equipment's number.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IOptions<DashboardOptions> Options { get; set; } = default!;

    /// <summary>The address of a piece's page; a number may have slashes.</summary>
    public static string PathTo(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return $"equipment/{string.Join('/', number.Split('/').Select(Uri.EscapeDataString))}";
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _closed = new CaseList(Messages, Options);
        _shown = Number;
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (_shown == Number)
        {
            return Task.CompletedTask;
        }

        // From one piece straight to another: nothing of the first may be left on the page.
        (_shown, _file) = (Number, null);
        _entries.Clear();
        _closed?.StartOver();
        return RefreshAsync();
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        EquipmentFile? first = null;
        try
        {
            await _closed!.ReadAsync(async (after, size) =>
            {
                var file = await Messages.SendAsync(
                    new GetEquipmentFile(Number, after, size, Reader), cancellationToken);
                first ??= file;
                file.Entries.ToList().ForEach(entry => _entries[entry.Key] = entry.Value);
                return file.Closed;
            });
        }
        catch (NotFoundException)
        {
            first = null;
        }

        _file = first;
    }

    // What is new here comes with the poll; what stands here is shown as it changes.
    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) =>
        orderIds.Any(id => _entries.ContainsKey(new RepairOrderId(id)));

    private IEnumerable<string> Particulars(EquipmentFile file) =>
        new[] { Words["equipment.file"], file.Name == file.Id ? null : file.Id, file.Location }.OfType<string>();

    private Task MoreAsync()
    {
        _closed?.WantMore();
        return RefreshAsync();
    }
}
