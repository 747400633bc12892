
export default createSomaCore;
