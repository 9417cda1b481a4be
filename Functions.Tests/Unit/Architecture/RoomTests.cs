namespace Recruitment.Tests.Architecture;

/// <summary>That the house reads from the top down: no circle of rooms can be where each uses only those above it.</summary>
public sealed class RoomTests
{
    [Fact]
    public void A_room_of_the_product_uses_only_rooms_above_it() => AssertOrder(Rooms.OfTheProduct);

    [Fact]
    public void A_room_of_the_embedded_host_uses_only_rooms_above_it() => AssertOrder(Rooms.OfTheEmbeddedHost);

    [Fact]
    public void A_room_of_the_player_uses_only_rooms_above_it() => AssertOrder(Rooms.OfThePlayer);

    [Fact]
    public void The_pictures_of_the_rooms_are_those_of_the_code()
    {
        CommittedRoomPicture.Hold("product", Rooms.OfTheProduct);
        CommittedRoomPicture.Hold("host", Rooms.OfTheEmbeddedHost);
    }

    private static void AssertOrder(Rooms rooms)
    {
        Assert.Equal(rooms.Order.Order(StringComparer.Ordinal), rooms.Folders.Order(StringComparer.Ordinal));
        var uses = rooms.Uses();
        // Half of the rooms and more use others; otherwise nothing was seen.
        Assert.InRange(uses.Select(use => use.From).Distinct().Count(), rooms.Order.Length / 2, rooms.Order.Length);
        Assert.Equal(
            "",
            string.Join(
                Environment.NewLine,
                uses.Where(use => Array.IndexOf(rooms.Order, use.To) > Array.IndexOf(rooms.Order, use.From))
                    .Select(use => $"{use.Where}: {use.From} uses {use.To}")
            )
        );
    }
}
