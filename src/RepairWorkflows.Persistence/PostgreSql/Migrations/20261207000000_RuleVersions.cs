using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps calendars and clock policies in versions, and with each clock which calendar counts it.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261207000000_RuleVersions")]
internal sealed class RuleVersions : Migration
{
    private const string Table = "rule_versions";
    // By the text, since an unreadable ledger is set aside when its order is read, and does not keep the server from
    // starting; before the segments, which name calendars of their own.
    private const string Calendar =
        "substring(split_part(ledger, '\"segments\"', 1) from '\"calendar\":\"([^\"@]+@[0-9]+)\"')";

    private const string At = $"strpos({Calendar}, '@')";

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
                origin = table.Column<int>("integer", nullable: false),
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
            WHERE {At} > 0
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(Table);
        migrationBuilder.Sql("ALTER TABLE clocks DROP COLUMN calendar");
        migrationBuilder.Sql("ALTER TABLE clocks DROP COLUMN calendar_version");
    }
}
