namespace Recruitment.Tests.Telemetry;

/// <summary>Reads Protocol Buffers without their schema: the fields that are texts, bytes or messages, by number.</summary>
internal static class ProtobufFields
{
    /// <summary>The fields that a path of numbers leads to, in order.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> At(ReadOnlyMemory<byte> message, params int[] path) =>
        path is []
            ? [message]
            : Read(message).Where(field => field.Number == path[0]).SelectMany(field => At(field.Value, path[1..]));

    private static List<(int Number, ReadOnlyMemory<byte> Value)> Read(ReadOnlyMemory<byte> message)
    {
        var fields = new List<(int, ReadOnlyMemory<byte>)>();
        while (!message.IsEmpty)
        {
            var key = Number(ref message);
            switch (key & 7)
            {
                case 0:
                    Number(ref message);
                    break;
                case 1:
                    message = message[8..];
                    break;
                case 2:
                    var length = (int)Number(ref message);
                    fields.Add(((int)(key >> 3), message[..length]));
                    message = message[length..];
                    break;
                case 5:
                    message = message[4..];
                    break;
                default:
                    throw new InvalidDataException("This is no message of Protocol Buffers.");
            }
        }

        return fields;
    }

    private static ulong Number(ref ReadOnlyMemory<byte> message)
    {
        ulong value = 0;
        for (int index = 0, shift = 0; ; index++, shift += 7)
        {
            var one = message.Span[index];
            value |= (ulong)(one & 0x7f) << shift;
            if (one < 0x80)
            {
                message = message[(index + 1)..];
                return value;
            }
        }
    }
}
