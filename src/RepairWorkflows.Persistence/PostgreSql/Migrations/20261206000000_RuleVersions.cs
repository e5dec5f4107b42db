using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps calendars and clock policies in versions, and with each clock which calendar counts it.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261206000000_RuleVersions")]
internal sealed class RuleVersions : Migration
{
    private const string Table = "rule_versions";
    private const string Calendar = "(ledger::jsonb ->> 'calendar')";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Table,
            table => new
            {
                sequence = table.Column<long>("bigint", nullable: false),
                kind = table.Column<int>("integer", nullable: false),
                name = table.Column<string>("text", nullable: false),
                version = table.Column<int>("integer", nullable: false),
                content = table.Column<string>("text", nullable: false),
                complete = table.Column<string>("text", nullable: true),
                published_at = table.Column<DateTimeOffset>("timestamp with time zone", nullable: false),
                published_by = table.Column<string>("text", nullable: false),
                reason = table.Column<string>("text", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_rule_versions", row => row.sequence));
        migrationBuilder.CreateIndex(
            "ix_rule_versions_kind_name_version", Table, ["kind", "name", "version"], unique: true);
        migrationBuilder.AddColumn<string>("calendar", "clocks", "text", nullable: true);
        migrationBuilder.AddColumn<int>("calendar_version", "clocks", "integer", nullable: true);
        migrationBuilder.Sql(
            $"""
            UPDATE clocks SET calendar = substr({Calendar}, 1, {At} - 1),
                calendar_version = CAST(substr({Calendar}, {At} + 1) AS integer)
            WHERE {Calendar} IS NOT NULL
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(Table);
        migrationBuilder.Sql("ALTER TABLE clocks DROP COLUMN calendar");
        migrationBuilder.Sql("ALTER TABLE clocks DROP COLUMN calendar_version");
    }

    private const string At = $"strpos({Calendar}, '@')";
}
