import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'soma-neuron';
import type {} from 'soma-neuron/react';

function App() {
  const [renders, setRenders] = useState(0);
  const table = [
    ['8.5', '0.65', '1.2'],
    ['9.5', '0.8', '1.3'],
  ];
  return (
    <>
      <button id="render" type="button" onClick={() => setRenders(renders + 1)}>
        {renders}
      </button>
      <soma-neuron weights={[0.1, 0.2, 0]} bias={undefined} predict-first={false} lang="en">
        <table>
          <tbody>
            <tr>
              {['Toes', 'Record', 'Fans'].map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
            {table.map((row) => (
              <tr key={row[0]}>
                {row.map((text) => (
                  <td key={text}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </soma-neuron>
    </>
  );
}

export const network = <soma-network activation="relu identity" layers={[{ weights: [[0.1]] }]} />;

const place = document.querySelector('#app');
if (place) createRoot(place).render(<App />);
