using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>Keeps whose station's work an order is, where it comes from, and what was refused on it.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261212000000_Stations")]
internal sealed class Stations : Migration
{
    private const string Orders = "repair_orders";
    private const string Notifications = "notifications";
    private const string Refused = "refused_attempts";
    private const string Origins = "ix_repair_orders_origin_order_id";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("station", Orders, "TEXT", nullable: true);
        migrationBuilder.AddColumn<Guid>("origin_order_id", Orders, "TEXT", nullable: true);
        migrationBuilder.AddColumn<string>("origin_kind", Orders, "TEXT", nullable: true);
        migrationBuilder.CreateIndex(Origins, Orders, "origin_order_id", filter: "origin_order_id IS NOT NULL");
        migrationBuilder.AddColumn<string>("station", Notifications, "TEXT", nullable: true);
        migrationBuilder.CreateTable(
            Refused,
            table => new
            {
                id = table.Column<long>("INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                order_id = table.Column<Guid>("TEXT", nullable: false),
                at = table.Column<long>("INTEGER", nullable: false),
                by = table.Column<string>("TEXT", nullable: false),
                action = table.Column<string>("TEXT", nullable: false),
                code = table.Column<string>("TEXT", nullable: false),
                fields = table.Column<string>("TEXT", nullable: false),
                key = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_refused_attempts", row => row.id));
        migrationBuilder.CreateIndex("ix_refused_attempts_order_id", Refused, "order_id");
        migrationBuilder.CreateIndex("ix_refused_attempts_key", Refused, "key", unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(Refused);
        migrationBuilder.DropIndex(Origins, Orders);
        // Without EF Core, which would make the whole table anew, by a model that a migration alone does not have.
        migrationBuilder.Sql($"ALTER TABLE {Notifications} DROP COLUMN station");
        foreach (var column in (string[])["origin_kind", "origin_order_id", "station"])
        {
            migrationBuilder.Sql($"ALTER TABLE {Orders} DROP COLUMN {column}");
        }
    }
}
