using System.Net;
using System.Net.Sockets;

namespace Recruitment.Play.App;

/// <summary>Ports on the loopback address for what is started by a play, a test or a benchmark.</summary>
internal static class FreePort
{
    // Below those that systems give to outgoing connections (from 32768 on Linux): one of these could take a port between
    // being found free and being listened on. Processes side by side have blocks of their own.
    private const int First = 10_000;
    private const int InBlock = 1_000;
    private const int Blocks = 22;

    private static readonly int Block = First + (Environment.ProcessId % Blocks * InBlock);
    private static int _given = -1;

    /// <summary>One on which nobody listens, and which is given to nobody else for long.</summary>
    /// <exception cref="InvalidOperationException">Every port of this process is taken.</exception>
    public static int Find()
    {
        for (var tried = 0; tried < InBlock; tried++)
        {
            var port = Block + (int)((uint)Interlocked.Increment(ref _given) % InBlock);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"Every port from {Block} to {Block + InBlock - 1} is taken.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
