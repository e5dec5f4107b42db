using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Tells instances with a step that faulted, and finds what fails without reading what does not.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261129000000_OpenFaults")]
internal sealed class OpenFaults : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>(
            "has_open_fault", "workflow_instances", "boolean", nullable: false, defaultValue: false);

        // Of those that run the next burst tells; those that a fault has ended have no next one.
        migrationBuilder.Sql("UPDATE workflow_instances SET has_open_fault = true WHERE status = 4");
        migrationBuilder.CreateIndex(
            "ix_workflow_instances_created_at_id", "workflow_instances", ["created_at", "id"],
            filter: "has_open_fault");
        migrationBuilder.CreateIndex("ix_outbox_attempts", "outbox", "attempts", filter: "attempts > 0");
        migrationBuilder.CreateIndex("ix_timers_due_at_id", "timers", ["due_at", "id"], filter: "attempts > 0");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("ix_timers_due_at_id", "timers");
        migrationBuilder.DropIndex("ix_outbox_attempts", "outbox");
        migrationBuilder.DropIndex("ix_workflow_instances_created_at_id", "workflow_instances");
        migrationBuilder.DropColumn("has_open_fault", "workflow_instances");
    }
}
