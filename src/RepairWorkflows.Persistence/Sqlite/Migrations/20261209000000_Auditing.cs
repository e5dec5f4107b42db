using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>Keeps what the auditor finds, how far it has come, and the way it goes.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261209000000_Auditing")]
internal sealed class Auditing : Migration
{
    private const string Findings = "audit_findings";
    private const string Watches = "watches";
    private const string OpenClocks = "ix_clocks_open";
    private const string OpenInstances = "ix_workflow_instances_open";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Findings,
            table => new
            {
                id = table.Column<string>("TEXT", nullable: false),
                source = table.Column<int>("INTEGER", nullable: false),
                kind = table.Column<int>("INTEGER", nullable: false),
                subject = table.Column<string>("TEXT", nullable: false),
                instance_id = table.Column<string>("TEXT", nullable: false),
                name = table.Column<string>("TEXT", nullable: true),
                expected = table.Column<string>("TEXT", nullable: true),
                actual = table.Column<string>("TEXT", nullable: true),
                is_mended = table.Column<bool>("INTEGER", nullable: false),
                found_at = table.Column<long>("INTEGER", nullable: false),
                seen_at = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_audit_findings", row => row.id));
        migrationBuilder.CreateIndex(
            "ix_audit_findings_source_instance_id", Findings, ["source", "instance_id"]);
        migrationBuilder.CreateTable(
            Watches,
            table => new
            {
                name = table.Column<string>("TEXT", nullable: false),
                taken_until = table.Column<long>("INTEGER", nullable: true),
                next_at = table.Column<long>("INTEGER", nullable: false),
                state = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_watches", row => row.name));
        migrationBuilder.CreateIndex(OpenClocks, "clocks", "id", filter: "state <> 2");
        migrationBuilder.CreateIndex(OpenInstances, "workflow_instances", "id", filter: "status < 2");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(OpenInstances, "workflow_instances");
        migrationBuilder.DropIndex(OpenClocks, "clocks");
        migrationBuilder.DropTable(Watches);
        migrationBuilder.DropTable(Findings);
    }
}
