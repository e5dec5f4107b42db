using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Addresses;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Paper;

namespace RepairWorkflows.Dashboard.Paper;

/// <summary>A form of an order as it is printed, a sheet for each copy (S3.3, S9.4.1, S9.5.3).</summary>
public partial class PaperPage
{
    private const string SheetStyle = "@page { size: A4; margin: 15mm }";
    private static readonly string RollStyle = $"@page {{ size: {PaperSize.Roll.Name} 200mm; margin: 4mm }}";

    private PaperForm? _form;
    private QrCode? _code;
    private string? _missing;

    /// <summary>Which order.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What is printed.</summary>
    [Parameter]
    public string Kind { get; set; } = "";

    /// <summary>On which paper: A4 unless it says <c>80mm</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Size { get; set; }

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IOptions<PublicOptions> Public { get; set; } = default!;

    private bool IsRoll => Size == PaperSize.Roll.Name;

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var order = new RepairOrderId(Id);
            var form = await Messages.SendAsync(new GetPaper(order, Kind, Reader, Words.Culture), cancellationToken);
            _code = QrCode.Of(Public.Value.LinkTo($"/orders/{Id}", Navigation.BaseUri));
            _form = form;
        }
        catch (NotFoundException missing)
        {
            (_form, _missing) = (null, missing.Message);
        }
    }

    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) => orderIds.Contains(Id);

    private string Address(string? size) => $"/orders/{Id}/papers/{Kind}{(size is null ? "" : $"?size={size}")}";

    private string Pdf(string process) =>
        $"/api/v1/processes/{process}/cases/{Id}/papers/{Kind}.pdf{(IsRoll ? $"?size={PaperSize.Roll.Name}" : "")}";
}
