using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps whose station's work an order is, where it comes from, and what was refused on it.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261212000000_Stations")]
internal sealed class Stations : Migration
{
    private const string Orders = "repair_orders";
    private const string Notifications = "notifications";
    private const string Refused = "refused_attempts";
    private const string Origins = "ix_repair_orders_origin_order_id";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("station", Orders, "text", nullable: true);
        migrationBuilder.AddColumn<Guid>("origin_order_id", Orders, "uuid", nullable: true);
        migrationBuilder.AddColumn<string>("origin_kind", Orders, "text", nullable: true);
        migrationBuilder.CreateIndex(Origins, Orders, "origin_order_id", filter: "origin_order_id IS NOT NULL");
        migrationBuilder.AddColumn<string>("station", Notifications, "text", nullable: true);
        migrationBuilder.CreateTable(
            Refused,
            table => new
            {
                id = table.Column<long>("bigint", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                order_id = table.Column<Guid>("uuid", nullable: false),
                at = table.Column<DateTimeOffset>("timestamp with time zone", nullable: false),
                by = table.Column<string>("text", nullable: false),
                action = table.Column<string>("text", nullable: false),
                code = table.Column<string>("text", nullable: false),
                fields = table.Column<string>("text", nullable: false),
                key = table.Column<string>("text", nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_refused_attempts", row => row.id));
        migrationBuilder.CreateIndex("ix_refused_attempts_order_id", Refused, "order_id");
        migrationBuilder.CreateIndex("ix_refused_attempts_key", Refused, "key", unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(Refused);
        migrationBuilder.DropIndex(Origins, Orders);
        migrationBuilder.DropColumn("station", Notifications);
        migrationBuilder.DropColumn("origin_kind", Orders);
        migrationBuilder.DropColumn("origin_order_id", Orders);
        migrationBuilder.DropColumn("station", Orders);
    }
}
