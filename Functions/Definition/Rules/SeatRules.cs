using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What the seats of a call for members must be like.</summary>
internal static class SeatRules
{
    private const int MaxSeats = 50;

    public static IEnumerable<Fault> Check(Vacancy vacancy, int maxPositions)
    {
        var seats = vacancy.Seats;
        return seats.Count switch
        {
            0 => [],
            > MaxSeats => [new Fault("/seats", "TooMany", MaxSeats)],
            _ =>
            [
                .. seats.SelectMany((seat, index) => One(seat, JsonPointer.Item("/seats", index), maxPositions)),
                .. Unique(seats.Select(seat => seat.Id), index => JsonPointer.Item("/seats", index) + "/id", "IdTaken"),
                .. Unique(seats.Select(seat => seat.Title), index => JsonPointer.Item("/seats", index), "SeatTwice"),
                .. seats.Sum(seat => seat.Count) != vacancy.Positions
                    ? [new Fault("/positions", "SeatsDiffer", vacancy.Positions, seats.Sum(seat => seat.Count))]
                    : Array.Empty<Fault>(),
            ],
        };
    }

    private static IEnumerable<Fault> One(BodySeat seat, string pointer, int maxPositions) =>
        [
            .. Id(seat.Id, $"{pointer}/id"),
            .. Line(seat.Body, $"{pointer}/body"),
            .. OptionalLine(seat.Region, $"{pointer}/region"),
            .. Within(seat.Count, 1, maxPositions, $"{pointer}/count"),
        ];
}
