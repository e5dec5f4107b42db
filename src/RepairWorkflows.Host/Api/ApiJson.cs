using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Accounts.ApiKeys;
using RepairWorkflows.Host.Api.Definitions;
using RepairWorkflows.Host.Api.Repairs;
using RepairWorkflows.Host.Demonstration;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Host.Api;

/// <summary>The API's JSON: camelCase members, kebab-case words, instants in ISO 8601.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CaseDocument))]
[JsonSerializable(typeof(ContactSheetDocument))]
[JsonSerializable(typeof(CaseList))]
[JsonSerializable(typeof(EquipmentDocument))]
[JsonSerializable(typeof(FindingsDocument))]
[JsonSerializable(typeof(IReadOnlyList<LatenessDocument>))]
[JsonSerializable(typeof(IReadOnlyList<SpecialCustomerDocument>))]
[JsonSerializable(typeof(IReadOnlyList<RuleDocument>))]
[JsonSerializable(typeof(IReadOnlyList<PolicyPreview>))]
[JsonSerializable(typeof(IReadOnlyList<VersionDocument>))]
[JsonSerializable(typeof(PublicationPreview))]
[JsonSerializable(typeof(ScenarioResult))]
[JsonSerializable(typeof(IReadOnlyList<ScenarioItem>))]
[JsonSerializable(typeof(RulePublished))]
[JsonSerializable(typeof(DismissalWish))]
[JsonSerializable(typeof(CaseStarted))]
[JsonSerializable(typeof(ActionTaken))]
[JsonSerializable(typeof(IReadOnlyList<Form>))]
[JsonSerializable(typeof(IReadOnlyList<AccountDocument>))]
[JsonSerializable(typeof(List<FieldError>))]
[JsonSerializable(typeof(NewAccount))]
[JsonSerializable(typeof(AccountRoles))]
[JsonSerializable(typeof(NewApiKey))]
[JsonSerializable(typeof(MadeApiKey))]
[JsonSerializable(typeof(AccountPassword))]
[JsonSerializable(typeof(AccountDisabled))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(DemoClockMove))]
[JsonSerializable(typeof(DemoClockState))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Lets the framework read and write with this context.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.Converters.Add(new Words<RepairStatus>());
        options.Converters.Add(new Words<Urgency>());
        options.Converters.Add(new Words<ClockState>());
        options.Converters.Add(new Words<ClockOutcome>());
        options.Converters.Add(new Words<ClockSpanKind>());
        options.Converters.Add(new Words<FieldKind>());
        options.Converters.Add(new Words<StageDeedKind>());
    }

    private sealed class Words<TEnum>()
        : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
        where TEnum : struct, Enum;
}
