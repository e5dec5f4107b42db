using Bunit;
using Bunit.TestDoubles;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Dashboard.Feed;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>Renders components for a signed-in person over a desk.</summary>
internal sealed class ADashboard : BunitContext
{
    private readonly BunitAuthorizationContext _signedIn;

    // On a busy machine a page may take long to be drawn anew; a test that passes does not wait.
    static ADashboard() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    public ADashboard(FakeDesk desk, params string[] roles)
    {
        Desk = desk;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IMediator>(desk).AddSingleton<ICaseFeed>(desk.Feed);
        Services.AddSingleton<ISessionCheck>(Sessions);
        Services.AddSingleton<IOtherAccounts>(OtherAccounts);
        Services.AddSingleton<IClockRules, KnownRules>();
        Services.AddPageParts();
        _signedIn = AddAuthorization().SetAuthorized("service-agent").SetRoles(roles);
    }

    /// <summary>The same person under another name; the roles stay.</summary>
    public ADashboard Named(string name)
    {
        _signedIn.SetAuthorized(name);
        return this;
    }

    public FakeDesk Desk { get; }

    public FakeSessions Sessions { get; } = new();

    public FakeOtherAccounts OtherAccounts { get; } = new();

    public FakeTimeProvider Clock { get; } = new(AnOrder.Now);

    /// <summary>Renders a page below the providers that dialogs and tooltips need.</summary>
    public IRenderedComponent<IComponent> Open<TPage>(params (string Name, object Value)[] parameters)
        where TPage : IComponent => Render(builder =>
        {
            builder.OpenComponent<MudPopoverProvider>(0);
            builder.CloseComponent();
            builder.OpenComponent<MudDialogProvider>(1);
            builder.CloseComponent();
            builder.OpenComponent<MudSnackbarProvider>(2);
            builder.CloseComponent();
            builder.OpenComponent<TPage>(3);
            foreach (var (name, value) in parameters)
            {
                builder.AddComponentParameter(4, name, value);
            }

            builder.CloseComponent();
        });
}
