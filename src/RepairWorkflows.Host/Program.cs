using RepairWorkflows.Dashboard;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Accounts.Pages;
using RepairWorkflows.Host.Api;
using RepairWorkflows.Host.Api.Elsa;
using RepairWorkflows.Host.Api.Elsa.Watching;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.CommandLine;
using RepairWorkflows.Host.Demonstration;
using RepairWorkflows.Host.HttpWorkflows;
using RepairWorkflows.Host.Jobs;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Host.Playing;
using RepairWorkflows.Host.Security;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Host.Studio;
using RepairWorkflows.Repairs;
using RepairWorkflows.Timers;

if (ProgramCommands.Start(args) is { } command)
{
    return await command;
}

var builder = WebApplication.CreateBuilder(HostArguments.Read(args));
var settings = builder.AddHost();

builder.AddDemonstration(settings);
builder.Services.AddWorkflowEngine().AddRepairs().UseStorage(settings).UseHangfireTimers();
builder.Services.AddLanguages().AddAccounts(settings).AddApi().AddPlaying().AddHttpWorkflows().AddStudio()
    .AddDashboard();
builder.Services.AddInstanceHub();

var app = builder.Build();

app.UseRequestLocalization();
app.UseSecurityHeaders();
app.UseLimitedBodies();
app.UseProblemAnswers();
app.RefuseControlCharacters();
app.UseHttpWorkflows();
app.UseAuthentication();
app.UseOwnPages();
app.UsePresentRights();
app.UseAuthorization();
app.UseSentSegments();

app.MapHealth();
app.MapAccountPages();
app.MapApi();
app.MapElsaApi();
app.MapInstanceHub();
app.MapUnknownRoutes();
app.MapJobs();
app.MapStudio();
app.MapDashboard();

return await app.RunPreparedAsync();
