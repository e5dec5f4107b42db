using MediatR;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Dashboard.SpecialCustomers;

/// <summary>The registry of special customers (S9.3.1), for those who keep it.</summary>
public partial class SpecialCustomersPage
{
    private IReadOnlyList<SpecialCustomer>? _customers;

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellationToken) =>
        _customers = await Messages.SendAsync(new GetSpecialCustomers(Reader), cancellationToken);

    // Orders change all the time, the registry seldom: the poll is enough.
    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) => false;

    private async Task WriteAsync(SpecialCustomer? customer)
    {
        var what = customer is null ? "register" : "change";
        var parameters = new DialogParameters<SpecialCustomerDialog>
        {
            { dialog => dialog.Customer, customer },
            { dialog => dialog.By, Reader },
        };
        var opened = await Dialogs.ShowAsync<SpecialCustomerDialog>(Words[$"special-customers.{what}"], parameters);
        if (await opened.Result is { Canceled: false, Data: SpecialCustomer written })
        {
            Snackbar.Add(Words.Format($"special-customers.{what}.done", written.Name), Severity.Success);
        }

        await RefreshAsync();
    }

    private async Task RemoveAsync(SpecialCustomer customer)
    {
        var isWished = await Dialogs.ShowMessageBoxAsync(
            Words["special-customers.remove"], Words.Format("special-customers.remove.ask", customer.Name),
            Words["special-customers.remove"], cancelText: Words["form.cancel"]);
        if (isWished is not true)
        {
            return;
        }

        try
        {
            await Messages.SendAsync<Unit>(new RemoveSpecialCustomer(customer.Id, Reader), CancellationToken.None);
            Snackbar.Add(Words.Format("special-customers.remove.done", customer.Name), Severity.Success);
        }
        catch (CodedException refused)
        {
            Snackbar.Add(Refusal.From(refused, Words).Text, Severity.Error);
        }

        await RefreshAsync();
    }
}
